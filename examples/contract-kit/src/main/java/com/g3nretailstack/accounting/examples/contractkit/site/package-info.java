/** Where cases run, a mock of the kit's own or a server elsewhere; start at {@link com.g3nretailstack.accounting.examples.contractkit.site.Site}. */
@NullMarked
package com.g3nretailstack.accounting.examples.contractkit.site;

import org.jspecify.annotations.NullMarked;
