package com.g3nretailstack.accounting.examples.quickstart.resume;

import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;

/**
 * What a checkpoint is about; it serves no other run.
 *
 * @param baseUrl the service's address
 * @param org the organisation
 * @param file the data file's name and content
 * @param settings the options that shape an event, as one line
 */
public record Binding(String baseUrl, String org, FileIdentity file, String settings) {}
