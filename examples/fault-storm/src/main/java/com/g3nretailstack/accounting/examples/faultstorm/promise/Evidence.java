package com.g3nretailstack.accounting.examples.faultstorm.promise;

import com.g3nretailstack.accounting.examples.faultstorm.history.History;
import com.g3nretailstack.accounting.examples.faultstorm.work.Books;
import com.g3nretailstack.accounting.examples.faultstorm.work.World;
import java.time.Duration;

/**
 * What a storm left behind.
 *
 * @param history what was asked, told and committed
 * @param world the records that all callers worked on
 * @param books what the service held in the end
 * @param longestCall the deadline that every call had
 */
public record Evidence(History history, World world, Books books, Duration longestCall) {}
