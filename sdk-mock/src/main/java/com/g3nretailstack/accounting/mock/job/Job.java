package com.g3nretailstack.accounting.mock.job;

import com.g3nretailstack.accounting.mock.refusal.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** What one of the operator's jobs does when it is invoked. */
@FunctionalInterface
interface Job {

    /**
     * Does the job once and answers what came of it.
     *
     * @return the answer, begun with {@link JobRun#answer()}
     * @throws Refusal when the request's meaning cannot be accepted
     */
    ObjectNode run(JobRun run);
}
