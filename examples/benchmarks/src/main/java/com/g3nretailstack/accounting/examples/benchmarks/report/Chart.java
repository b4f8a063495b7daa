package com.g3nretailstack.accounting.examples.benchmarks.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A run as horizontal bars, a group for each measure that an area draws; SVG for the guide. */
public final class Chart {
    private static final int WIDTH = 760;
    private static final int LABELS = 170;
    private static final int FIGURES = 90;
    private static final int LINE = 20;
    private static final int GAP = 16;
    private static final String OURS = "#1f6f8b";
    private static final String OTHERS = "#b8c4cc";
    private static final List<String> US = List.of("facade", "generated", "ours", "own", "mock");

    private final List<Comparison> groups;

    public Chart(Run run) {
        this.groups = run.results().drawn();
    }

    /** Text of an SVG file. */
    public String svg() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            draw(xml);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible); // it is written into memory
        }
        return text.toString();
    }

    private void draw(XMLStreamWriter xml) throws XMLStreamException {
        int height = GAP + groups.stream().mapToInt(Chart::heightOf).sum();
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml.writeAttribute("viewBox", "0 0 " + WIDTH + " " + height);
        xml.writeAttribute("font-family", "sans-serif");
        xml.writeAttribute("font-size", "13");
        rectangle(xml, 0, 0, WIDTH, height, "#ffffff");
        int top = GAP;
        for (Comparison group : groups) {
            group(xml, group, top);
            top += heightOf(group);
        }
        xml.writeEndElement();
    }

    private static int heightOf(Comparison group) {
        return LINE * (group.subjects().size() + 1) + GAP;
    }

    private static void group(XMLStreamWriter xml, Comparison group, int top) throws XMLStreamException {
        words(xml, GAP, top + 14, "start", "bold", group.area() + ": " + group.measure() + " (" + group.unit() + ")");
        int line = top + LINE;
        for (Series series : group.subjects()) {
            bar(xml, series, series.median() / group.greatest(), line);
            line += LINE;
        }
    }

    private static void bar(XMLStreamWriter xml, Series series, double share, int top) throws XMLStreamException {
        double length = Math.max(1, share * (WIDTH - LABELS - FIGURES));
        words(xml, LABELS - 6, top + 14, "end", "normal", series.subject());
        rectangle(xml, LABELS, top + 3, length, LINE - 6, US.contains(series.subject()) ? OURS : OTHERS);
        words(xml, LABELS + length + 6, top + 14, "start", "normal", Figures.of(series.median()));
    }

    private static void rectangle(XMLStreamWriter xml, int x, int y, double width, int height, String colour)
            throws XMLStreamException {
        xml.writeEmptyElement("rect");
        xml.writeAttribute("x", Integer.toString(x));
        xml.writeAttribute("y", Integer.toString(y));
        xml.writeAttribute("width", place(width));
        xml.writeAttribute("height", Integer.toString(height));
        xml.writeAttribute("fill", colour);
    }

    private static void words(XMLStreamWriter xml, double x, int y, String anchor, String weight, String words)
            throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeAttribute("x", place(x));
        xml.writeAttribute("y", Integer.toString(y));
        xml.writeAttribute("text-anchor", anchor);
        xml.writeAttribute("font-weight", weight);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static String place(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
