package com.g3nretailstack.accounting.examples.quickstart.tieout;

import com.g3nretailstack.accounting.examples.quickstart.data.DataFile;
import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;

/**
 * What a file holds, summed on a way of its own.
 *
 * <p>Shares no code with the reader or the mapping: it has its own line splitting, its own grammar of a line and its own
 * rules for types, so that an error in one of the two shows as a difference.
 *
 * @param identity the file's name and content
 * @param lines records after the heading, usable or not
 * @param rejected records that are not retail lines
 * @param totals count and sum per type over the others
 */
public record FileSum(FileIdentity identity, long lines, long rejected, Totals totals) {

    /** Reads the whole file once. */
    public static FileSum of(DataFile file) {
        try (DigestInputStream raw = new DigestInputStream(file.openRaw(), FileIdentity.sha256Digest())) {
            LineSum sum = new LineSum();
            InputStream text = DataFile.plain(raw);
            sum.readAll(text);
            raw.transferTo(OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(raw.getMessageDigest().digest());
            return new FileSum(new FileIdentity(file.name(), sha256), sum.lines(), sum.rejected(), sum.totals());
        } catch (IOException e) {
            throw RetailReader.unreadable(file.name(), e);
        }
    }
}
