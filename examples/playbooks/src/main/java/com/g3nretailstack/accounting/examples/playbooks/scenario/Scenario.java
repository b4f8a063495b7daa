package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.examples.playbooks.erp.BatchAudit;
import com.g3nretailstack.accounting.examples.playbooks.erp.ErpBatch;
import com.g3nretailstack.accounting.examples.playbooks.erp.ErpReader;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivered;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Program;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;

/**
 * A scenario of the readiness document: it is played first, and then accepted or not by what an ERP reads.
 *
 * @param <T> what playing it makes
 */
public interface Scenario<T> extends Program {

    /** Plays the scenario and returns what was made. */
    T play(Stage stage, Story story);

    /** Reads back what was made, as an ERP does, and checks the scenario's criterion. */
    void accept(Stage stage, T made, Story story);

    @Override
    default void run(Stage stage, Story story) {
        accept(stage, play(stage, story), story);
    }

    /** Reads a batch and checks what an ERP checks on every batch. */
    static ErpBatch audited(Stage stage, Delivered delivered, Story story) {
        ErpBatch read = new ErpReader(stage.client()).read(delivered.batchId());
        BatchAudit.check(read, delivered.ledger(), story.checks());
        return read;
    }
}
