package com.g3nretailstack.accounting.api;

/**
 * One property by which a created record is found again.
 *
 * @param filter the filter of the list operation
 * @param request the property of the create request; of an array its first element
 * @param record the property of the record; an array must contain it
 */
public record LookupKey(String filter, String request, String record) {}
