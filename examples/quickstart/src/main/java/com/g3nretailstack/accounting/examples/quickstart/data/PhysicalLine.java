package com.g3nretailstack.accounting.examples.quickstart.data;

import org.jspecify.annotations.Nullable;

/**
 * One line of a file as it stands there, without its line end.
 *
 * @param number counted from 1
 * @param text what it says; cut or with replacement characters when there is a flaw
 * @param flaw why the line cannot be used, or null
 */
record PhysicalLine(long number, String text, @Nullable String flaw) {}
