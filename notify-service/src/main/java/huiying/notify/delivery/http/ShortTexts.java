package huiying.notify.delivery.http;

import huiying.notify.delivery.Notice;
import huiying.notify.delivery.wording.Headings;
import huiying.notify.delivery.wording.Item;
import huiying.notify.delivery.wording.Items;
import huiying.notify.delivery.wording.OneLine;
import huiying.notify.delivery.wording.Words;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.DirectoryBook;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What robots and short messages say: a heading, the most urgent lines, and the link. */
final class ShortTexts {
  /** Names that a template may have. */
  static final Set<String> NAMES =
      Set.of(
          "text",
          "title",
          "count",
          "contact",
          "name",
          "mobile",
          "weComId",
          "dingTalkId",
          "noticeId",
          "acknowledge");

  /** Code points, without the link. */
  static final int MOST = 300;

  private final DirectoryBook directory;

  ShortTexts(DirectoryBook directory) {
    this.directory = directory;
  }

  /** The words of all {@link #NAMES}; those that there are none for are empty. */
  Map<String, String> of(Notice notice) {
    var words = new Words(notice.recipient().language());
    var items = new Items(words, directory.inForce(), HarmlessText::of);
    var recipient = notice.recipient();
    return Map.of(
        "text", text(notice, items, words),
        "title", items.of(notice.alerts().getFirst()).headline(),
        "count", String.valueOf(notice.alerts().size() + notice.more()),
        "contact", recipient.contact(),
        "name", recipient.name(),
        "mobile", recipient.address(DeliveryChannel.SMS).orElse(""),
        "weComId", recipient.address(DeliveryChannel.WECOM).orElse(""),
        "dingTalkId", recipient.address(DeliveryChannel.DINGTALK).orElse(""),
        "noticeId", notice.id().value(),
        "acknowledge", notice.acknowledge().map(URI::toASCIIString).orElse(""));
  }

  private static String text(Notice notice, Items items, Words words) {
    var text = new StringBuilder(Headings.of(notice, items, words));
    if (notice.alerts().size() > 1 || notice.more() > 0) {
      addLines(text, notice.alerts().stream().map(items::of).toList(), words);
    }
    var bounded = OneLine.cut(text.toString(), MOST);
    return notice
        .acknowledge()
        .map(link -> bounded + "\n" + link(link, notice.channel(), words))
        .orElse(bounded);
  }

  /** As many as there is room for, whole ones only. */
  private static void addLines(StringBuilder text, List<Item> items, Words words) {
    for (var i = 0; i < items.size(); i++) {
      var item = items.get(i);
      var line =
          "\n" + words.text("short.line", i + 1, item.step(), item.headline(), item.dueDate());
      if (text.codePointCount(0, text.length()) + line.codePointCount(0, line.length()) > MOST) {
        return;
      }
      text.append(line);
    }
  }

  /** A robot that reads Markdown wants links in it. */
  private static String link(URI address, DeliveryChannel channel, Words words) {
    var form =
        channel == DeliveryChannel.WECOM ? "short.acknowledge.markdown" : "short.acknowledge";
    return words.text(form, address.toASCIIString());
  }
}
