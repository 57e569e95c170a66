package huiying.notify.delivery.mail;

import huiying.contracts.MessageId;
import huiying.notify.delivery.Notice;
import huiying.notify.delivery.mail.Letter.Acknowledge;
import huiying.notify.delivery.mail.Letter.Line;
import huiying.notify.delivery.mail.Letter.Link;
import huiying.notify.delivery.wording.Headings;
import huiying.notify.delivery.wording.Item;
import huiying.notify.delivery.wording.Item.Fact;
import huiying.notify.delivery.wording.Items;
import huiying.notify.delivery.wording.Tally;
import huiying.notify.delivery.wording.Words;
import huiying.notify.directory.DirectoryBook;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts notices into the words of a mail, in the recipient's language. */
final class Letters {
  private final DirectoryBook directory;
  private final String link;

  /**
   * @param link where readers find a message: {@code {id}} stands for its number
   */
  Letters(DirectoryBook directory, String link) {
    this.directory = directory;
    this.link = link;
  }

  Letter of(Notice notice) {
    var words = new Words(notice.recipient().language());
    var items = new Items(words, directory.inForce());
    var all = notice.alerts().stream().map(items::of).toList();
    var single = all.size() == 1 && notice.more() == 0;
    return new Letter(
        words.locale().toLanguageTag(),
        words.text("mail.sender"),
        Headings.of(notice, items, words),
        single ? all.getFirst().step() : words.text("mail.heading"),
        words.text("mail.greeting", notice.recipient().name()),
        single ? all.getFirst().explained() : intro(Tally.of(notice), words),
        all.stream().map(item -> line(item, words)).toList(),
        notice.more() == 0 ? null : words.text("mail.more", notice.more()),
        notice.acknowledge().map(address -> acknowledge(address, words)).orElse(null),
        words.text("mail.footer"),
        words.text("mail.colon"));
  }

  private static String intro(Tally tally, Words words) {
    var sentences = new ArrayList<String>();
    if (tally.pending() > 0) {
      sentences.add(words.text("mail.intro.pending", tally.pending()));
    }
    if (tally.late() > 0) {
      sentences.add(
          words.text(
              tally.atLeast() ? "mail.intro.late-at-least" : "mail.intro.late", tally.late()));
    }
    if (tally.corrections() > 0) {
      sentences.add(words.text("mail.intro.corrections", tally.corrections()));
    }
    sentences.add(words.text("mail.intro.order"));
    return String.join(words.text("mail.intro.between"), sentences);
  }

  private Line line(Item item, Words words) {
    return new Line(
        Look.of(item.tone()), item.step(), item.headline(), facts(item, words), link(item, words));
  }

  private static List<Fact> facts(Item item, Words words) {
    var facts = new ArrayList<Fact>();
    var late = item.late();
    var due = late == null ? item.dueDate() : words.text("mail.due-late", item.dueDate(), late);
    facts.add(fact(words, "due", due));
    facts.addAll(item.about());
    item.message()
        .map(MessageId::value)
        .filter(id -> !item.headline().contains(id))
        .ifPresent(id -> facts.add(fact(words, "number", id)));
    if (item.role() != null) {
      facts.add(fact(words, "role", item.role()));
    }
    if (!item.standsIn().isEmpty()) {
      var why = String.join(words.text("mail.between"), item.standsIn());
      facts.add(fact(words, "stands-in", why));
    }
    return facts;
  }

  private static Fact fact(Words words, String label, String value) {
    return new Fact(words.text("mail.label." + label), value);
  }

  private @Nullable Link link(Item item, Words words) {
    return item.message()
        .map(MessageId::value)
        .map(id -> new Link(words.text("mail.see"), link.replace("{id}", id)))
        .orElse(null);
  }

  private static Acknowledge acknowledge(URI address, Words words) {
    return new Acknowledge(
        words.text("mail.acknowledge"),
        words.text("mail.acknowledge.meaning"),
        address.toASCIIString());
  }
}
