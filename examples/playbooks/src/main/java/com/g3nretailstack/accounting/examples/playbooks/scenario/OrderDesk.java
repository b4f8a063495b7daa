package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.scenario.Sales.Article;
import com.g3nretailstack.accounting.examples.playbooks.scenario.Sales.Tax;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;

/** Sells what an influencer brought and takes part of it back. Not thread-safe. */
final class OrderDesk {
    /** The order of which part comes back. */
    static final String THROWS_ORDER = "6001/1";
    /** The order that is kept. */
    static final String VASE_ORDER = "6002/1";
    /** The return of part of the first order. */
    static final String THROWS_RETURN = "7001/1";

    private static final Article THROW = new Article("84030", "textiles", "60.00", "22.00");
    private static final Article VASE = new Article("22961", "decoration", "40.00", "13.50");

    private final Stage stage;
    private final Recorder recorder;

    OrderDesk(Stage stage, Recorder recorder) {
        this.stage = stage;
        this.recorder = recorder;
    }

    /** Records both orders. */
    void sell(Step step) {
        Tax onThrows = new Tax("GB", 2000, "100.00", "20.00");
        String throwsRef = stage.ref("order", THROWS_ORDER);
        recorder.record(
                stage.web(),
                Sales.sale(recorder, stage.web(), THROW, 2, onThrows, "2026-04-10T18:00:00Z", throwsRef),
                step);
        Tax onVase = new Tax("GB", 2000, "33.33", "6.67");
        String vaseRef = stage.ref("order", VASE_ORDER);
        recorder.record(
                stage.web(), Sales.sale(recorder, stage.web(), VASE, 1, onVase, "2026-04-12T18:00:00Z", vaseRef), step);
    }

    /** Records that one of the two throws comes back, at the store. */
    void bringBack(Step step) {
        Tax back = new Tax("GB", 2000, "-50.00", "-10.00");
        String returnRef = stage.ref("return", THROWS_RETURN);
        String orderRef = stage.ref("order", THROWS_ORDER);
        recorder.record(
                stage.store(),
                Sales.refund(recorder, stage.store(), THROW, 1, back, "2026-05-02T11:00:00Z", returnRef, orderRef),
                step);
    }
}
