package huiying.notify.deadletter.web;

import huiying.contracts.Topics;
import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.notify.deadletter.LetterId;
import huiying.notify.deadletter.LetterTopic;
import huiying.notify.deadletter.NoSuchLetter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every topic of ours with every service of ours: whoever comes to read a topic need not be told
 * here, since topics that are not there are left out. Other topics cannot be looked at.
 *
 * @param topics original ones
 */
record KnownTopics(List<String> topics, List<String> services) {
  private static final int MOST_SHOWN = 60;

  static KnownTopics ours() {
    return new KnownTopics(
        List.of(
            Topics.MESSAGE_EVENTS,
            Topics.CLOCK_EVENTS,
            Topics.CALENDAR_EVENTS,
            Topics.RESPONSE_EVENTS),
        List.of("intake-service", "sla-service", "notify-service"));
  }

  /**
   * @param topic null for all
   * @param service null for all
   * @throws Refusal if one is not known
   */
  List<LetterTopic> selected(@Nullable String topic, @Nullable String service) {
    return chosen("topic", topic, topics).stream()
        .flatMap(one ->
            chosen("service", service, services).stream().map(by -> new LetterTopic(one, by)))
        .toList();
  }

  /**
   * @throws NoSuchLetter if it is in no such topic
   */
  LetterTopic of(LetterId id) {
    return all()
        .filter(one -> one.name().equals(id.topic()))
        .findFirst()
        .orElseThrow(() -> new NoSuchLetter(id, false));
  }

  private Stream<LetterTopic> all() {
    return selected(null, null).stream();
  }

  private static List<String> chosen(String field, @Nullable String asked, List<String> known) {
    if (asked == null) {
      return known;
    }
    if (!known.contains(asked)) {
      throw Refusal.unreadable(
          Fault.of(field, "unknown-value", shown(asked), String.join(", ", known)));
    }
    return List.of(asked);
  }

  static String shown(String asked) {
    return asked.codePointCount(0, asked.length()) <= MOST_SHOWN
        ? asked
        : asked.substring(0, asked.offsetByCodePoints(0, MOST_SHOWN)) + "…";
  }
}
