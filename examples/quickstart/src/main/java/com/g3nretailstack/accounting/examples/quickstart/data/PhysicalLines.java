package com.g3nretailstack.accounting.examples.quickstart.data;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a UTF-8 file line by line, each line decoded strictly and bounded in length.
 *
 * <p>Splitting bytes before decoding keeps one broken line from spoiling the lines after it. Lines end with LF or CRLF;
 * a byte-order mark before the first line is dropped.
 */
final class PhysicalLines implements Closeable {
    /** The longest line that is read whole, in bytes. */
    static final int MAX_BYTES = 65_536;

    private static final String STRAY_RETURN = "a carriage return inside the line";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(256);
    private long number;

    PhysicalLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Returns the next line, or null at the end of the file. */
    @Nullable PhysicalLine next() throws IOException {
        buffer.reset();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        long length = 0;
        for (int b = read; b >= 0 && b != '\n'; b = in.read()) {
            if (length++ < MAX_BYTES) {
                buffer.write(b);
            }
        }
        number++;
        return line(length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private PhysicalLine line(long length) {
        byte[] bytes = buffer.toByteArray();
        if (length > MAX_BYTES) {
            return new PhysicalLine(number, lenient(bytes), "longer than " + MAX_BYTES + " bytes");
        }
        try {
            ByteBuffer text = ByteBuffer.wrap(bytes, 0, withoutCarriageReturn(bytes));
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(text).toString();
            return new PhysicalLine(number, withoutMark(decoded), decoded.indexOf('\r') < 0 ? null : STRAY_RETURN);
        } catch (CharacterCodingException e) {
            return new PhysicalLine(number, lenient(bytes), "not valid UTF-8");
        }
    }

    private static int withoutCarriageReturn(byte[] bytes) {
        int length = bytes.length;
        return length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
    }

    private static String lenient(byte[] bytes) {
        return new String(bytes, 0, withoutCarriageReturn(bytes), StandardCharsets.UTF_8);
    }

    private String withoutMark(String text) {
        return number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
