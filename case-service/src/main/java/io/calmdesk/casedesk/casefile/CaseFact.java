package io.calmdesk.casedesk.casefile;

/** Something that happened to a case; the facts in order are its history and make its state. */
public sealed interface CaseFact
        permits CaseReceived,
                CaseJudged,
                CaseAssigned,
                NoteAdded,
                SolvedOnTheSpot,
                CaseSettled,
                CaseClosed,
                PromiseMarkReached,
                PromiseKept,
                PromiseMissed {}
