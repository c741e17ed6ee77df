package io.calmdesk.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the application did not start, instead of a page of bean names. */
class MasterKeyFailureAnalyzer extends AbstractFailureAnalyzer<MasterKeyUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MasterKeyUnusable cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set the environment variable CALMDESK_MASTER_KEY to 32 random bytes in base64, the same for every"
                        + " service of the installation.",
                cause);
    }
}
