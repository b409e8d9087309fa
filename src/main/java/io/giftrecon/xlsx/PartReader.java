package io.giftrecon.xlsx;

import io.giftrecon.words.Message;
import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The tags and texts of one part of a workbook, one after the other, by their local names. A
 * document type, and with it every entity of somebody's own, is refused.
 */
final class PartReader implements Closeable {
  private static final int DEEPEST = 64;
  private static final XMLInputFactory XML = factory();

  private final PartBytes bytes;
  private final XMLStreamReader xml;
  private int depth;

  PartReader(PartBytes bytes) {
    this.bytes = bytes;
    try {
      this.xml = XML.createXMLStreamReader(bytes);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Moves on to the next tag or text; false at the end. */
  boolean next() {
    try {
      if (!xml.hasNext()) {
        return false;
      }
      int event = xml.next();
      bytes.heard();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new BrokenWorkbookException(Message.of("book.document-type"));
      }
      if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
        throw new BrokenWorkbookException(Message.of("book.nested"));
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      return true;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Whether an element of this name starts here. */
  boolean starts(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  /** Whether an element of this name ends here. */
  boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** An attribute of the element that starts here. */
  @Nullable String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /** An attribute in a name space that ends with a word, as those of relations do. */
  @Nullable String attribute(String name, String nameSpace) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals(name) && space != null && space.endsWith(nameSpace)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Adds the text that stands here, if any does. */
  void addTextTo(StringBuilder text) {
    if (xml.isCharacters()) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private static BrokenWorkbookException broken(XMLStreamException e) {
    return new BrokenWorkbookException(Message.of("book.broken-xml"), e);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // Its complaints are told as ours are; by itself it writes some of them to standard error.
    factory.setXMLReporter((text, type, detail, where) -> {});
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
