package io.calmdesk.casedesk.judging;

/** Proposes what to take a matter for, from its words alone; people judge. Whatever reads words can stand behind it. */
public interface FirstJudgement {

    /** The proposal for a matter, empty when its words give nothing away. Pure, and quick enough to be waited for. */
    Proposal of(Matter matter);
}
