package io.calmdesk.crises.playbook;

import io.calmdesk.kernel.Role;
import java.util.List;

/**
 * Who is told when a step is not done by then.
 *
 * @param share how much of the step's time has passed, in percent; 100 is the due moment
 * @param tell the roles told beside the step's own
 */
public record PlaybookMark(int share, List<Role> tell) {

    public PlaybookMark {
        tell = List.copyOf(tell);
    }
}
