package com.g3nretailstack.accounting.examples.quickstart.data;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the eight columns of a record into a retail line. */
final class Columns {
    /** The heading that a retail file begins with. */
    static final String HEADING = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    private static final int COUNT = 8;

    private static final Pattern QUANTITY = Pattern.compile("-?[0-9]{1,12}");
    private static final Pattern PRICE = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final DateTimeFormatter SHOP_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private Columns() {}

    static RetailLine read(long number, List<String> columns) throws MalformedLineException {
        if (columns.size() != COUNT) {
            throw new MalformedLineException(columns.size() + " columns (expected: " + COUNT + ")");
        }
        String customer = columns.get(6);
        return new RetailLine(
                number,
                present("InvoiceNo", columns.get(0)),
                present("StockCode", columns.get(1)),
                quantity(columns.get(3)),
                shopTime(columns.get(4)),
                price(columns.get(5)),
                customer.isEmpty() ? null : customer,
                columns.get(7));
    }

    private static String present(String name, String value) throws MalformedLineException {
        if (value.trim().isEmpty()) {
            throw new MalformedLineException(name + " is empty");
        }
        return value;
    }

    private static long quantity(String value) throws MalformedLineException {
        if (!QUANTITY.matcher(value).matches()) {
            throw new MalformedLineException("Quantity is not a whole number");
        }
        return Long.parseLong(value);
    }

    private static BigDecimal price(String value) throws MalformedLineException {
        if (!PRICE.matcher(value).matches()) {
            throw new MalformedLineException("UnitPrice is not a decimal number");
        }
        return new BigDecimal(value);
    }

    private static LocalDateTime shopTime(String value) throws MalformedLineException {
        try {
            return LocalDateTime.parse(value, SHOP_TIME);
        } catch (DateTimeParseException e) {
            throw new MalformedLineException("InvoiceDate is not a time like 2010-12-01T08:26:00");
        }
    }
}
