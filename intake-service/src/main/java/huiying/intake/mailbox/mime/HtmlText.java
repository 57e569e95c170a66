package huiying.intake.mailbox.mime;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What a person reads of an HTML mail: its text, one line for each block, cells apart by tabs. */
final class HtmlText implements NodeVisitor {
  private static final Set<String> UNSEEN =
      Set.of("head", "script", "style", "noscript", "template", "title", "object", "iframe");

  private final StringBuilder text = new StringBuilder();

  private HtmlText() {}

  static String of(String html) {
    var document = Jsoup.parse(html);
    document.select(String.join(",", UNSEEN)).remove();
    var visitor = new HtmlText();
    NodeTraversor.traverse(visitor, document.body());
    return visitor.text.toString().replaceAll("(?<! ) *+\n *+", "\n").strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.text());
    } else if (node instanceof Element element) {
      begin(element);
    }
  }

  private void begin(Element element) {
    switch (element.normalName()) {
      case "br" -> text.append('\n');
      case "hr" -> startLine();
      case "li" -> {
        startLine();
        text.append("· ");
      }
      case "td", "th" -> {
        if (element.previousElementSibling() != null) {
          text.append('\t');
        }
      }
      default -> {
        if (element.isBlock() && !isInCell(element)) {
          startLine();
        }
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock() && !isInCell(element)) {
      startLine();
      if (element.normalName().equals("p")) {
        text.append('\n');
      }
    }
  }

  /** A row of a table is one line, even if its cells hold paragraphs. */
  private static boolean isInCell(Element element) {
    return switch (element.normalName()) {
      case "td", "th" -> true;
      case "tr", "table", "tbody" -> false;
      default -> {
        var parent = element.parent();
        yield parent != null
            && (parent.normalName().equals("td") || parent.normalName().equals("th"))
            && parent.childrenSize() == 1;
      }
    };
  }

  private void append(String words) {
    var atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(atStart ? words.stripLeading() : words);
  }

  private void startLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
