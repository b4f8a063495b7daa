/** What a run came to, as text, Markdown and JSON; start at {@link com.g3nretailstack.accounting.examples.contractkit.report.KitReport}. */
@NullMarked
package com.g3nretailstack.accounting.examples.contractkit.report;

import org.jspecify.annotations.NullMarked;
