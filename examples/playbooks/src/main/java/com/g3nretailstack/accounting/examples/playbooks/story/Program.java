package com.g3nretailstack.accounting.examples.playbooks.story;

import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;

/** Something that the documents describe, as a program that ends in checks. */
public interface Program {

    /** Returns the name by which it is chosen. */
    String name();

    /** Returns what it plays, in words. */
    String title();

    /** Plays it and notes steps, figures and checks; throws what the client throws. */
    void run(Stage stage, Story story);
}
