package huiying.intake.imports.file;

import huiying.intake.imports.BadFile;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a workbook says of its parts. */
final class ContentTypes {
  /** Ends of the types of the parts that the parser keeps in memory. */
  private static final List<String> KEPT = List.of("sharedstrings+xml", "styles+xml", "main+xml");

  private ContentTypes() {}

  /**
   * Whether a part in that folder is one that the parser keeps in memory. Upper case means the
   * same, as it does to the parser.
   *
   * @throws BadFile if it cannot be read
   */
  static boolean keepsAPartUnder(String folder, InputStream types) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      var xml = factory.createXMLStreamReader(types);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && isUnder(folder, attribute(xml, "PartName"))
            && KEPT.stream().anyMatch(attribute(xml, "ContentType")::endsWith)) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw new BadFile("malformed-xlsx");
    }
  }

  private static boolean isUnder(String folder, String part) {
    return part.startsWith(folder) || part.startsWith("/" + folder);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }
}
