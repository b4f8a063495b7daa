package com.g3nretailstack.accounting.api;

/**
 * Where the current revision of a record is read.
 *
 * @param path the path of the operation that reads it
 * @param id the property that names the record, in the write as in the read
 */
public record RevisionSource(String path, String id) {}
