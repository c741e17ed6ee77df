package io.calmdesk.notifications.telling;

import java.time.Instant;

/** What a notification is about. */
public sealed interface Matter {

    /** Why somebody is told, for machines: {@code promise.mark.100}, {@code crisis.opened}. */
    String reason();

    /** The id of the case or crisis. */
    String subjectId();

    /** Its number, as people say it. */
    String subjectNumber();

    /**
     * A promise of a case came to a mark: which promise, how much of the time is used up (100 is the due moment), and
     * when it is due.
     */
    record CasePromise(String caseId, String caseNumber, String promise, int share, Instant dueAt) implements Matter {

        @Override
        public String reason() {
            return "promise.mark." + share;
        }

        @Override
        public String subjectId() {
            return caseId;
        }

        @Override
        public String subjectNumber() {
            return caseNumber;
        }

        /** Whether the promise was already due at this mark. */
        public boolean late() {
            return share >= 100;
        }
    }

    /** Something about a crisis of this type and level. */
    sealed interface Crisis extends Matter {

        String crisisId();

        String crisisNumber();

        String type();

        String level();

        @Override
        default String subjectId() {
            return crisisId();
        }

        @Override
        default String subjectNumber() {
            return crisisNumber();
        }
    }

    /** It is a crisis from here on. */
    record CrisisOpened(String crisisId, String crisisNumber, String type, String level) implements Crisis {

        @Override
        public String reason() {
            return "crisis.opened";
        }
    }

    /** A case that was noticed belongs to a running crisis; it may be another emergency of the same type. */
    record CrisisCase(String crisisId, String crisisNumber, String type, String level) implements Crisis {

        @Override
        public String reason() {
            return "crisis.case";
        }
    }

    /** A crisis reaches further up. */
    record CrisisRaised(String crisisId, String crisisNumber, String type, String level) implements Crisis {

        @Override
        public String reason() {
            return "crisis.level";
        }
    }

    /** A step of a crisis's playbook is not done although so much of its time is over. */
    record CrisisStep(
            String crisisId, String crisisNumber, String type, String level, String step, int share, Instant dueAt)
            implements Crisis {

        @Override
        public String reason() {
            return "crisis.mark." + share;
        }
    }
}
