package com.g3nretailstack.accounting.examples.quickstart.data;

/**
 * A line that is not a retail line.
 *
 * @param number the physical line, counted from 1 with the heading
 * @param reason what is wrong with it
 * @param text the line as it stands in the file
 */
public record RejectedLine(long number, String reason, String text) implements RetailRow {}
