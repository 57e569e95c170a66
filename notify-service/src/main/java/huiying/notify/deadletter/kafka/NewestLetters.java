package huiying.notify.deadletter.kafka;

import static java.util.Comparator.comparing;

import huiying.notify.deadletter.Letter;
import huiying.notify.deadletter.LetterTopic;
import huiying.notify.deadletter.Letters.Page;
import huiying.notify.deadletter.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Merges the ends of partitions into one page. Of each partition at most as many records are in
 * memory as the page has, and of each of those only its beginning.
 */
final class NewestLetters {
  private static final Comparator<Tail> BY_TIME =
      comparing((Tail tail) -> tail.newest().orElseThrow().setAsideAt())
          .thenComparing(tail -> tail.newest().orElseThrow().id().value());

  private final LetterReader reader;
  private final Map<String, LetterTopic> topics;
  private final int limit;
  private final Map<TopicPartition, Tail> tails = new HashMap<>();

  NewestLetters(LetterReader reader, Map<String, LetterTopic> topics, int limit) {
    this.reader = reader;
    this.topics = topics;
    this.limit = limit;
  }

  Page page(Optional<Places> from) {
    reader
        .ranges(reader.partitions(topics.keySet()))
        .forEach((partition, there) ->
            tails.put(
                partition, new Tail(from.map(p -> until(p, partition, there)).orElse(there))));
    var letters = new ArrayList<Letter>();
    while (letters.size() < limit && fill()) {
      letters.add(newest().take());
    }
    return new Page(List.copyOf(letters), next());
  }

  /** A partition that the page before does not name was read to its end. */
  private static Range until(Places from, TopicPartition partition, Range there) {
    var offsets = from.before().get(partition.topic());
    var before = offsets == null ? null : offsets.get(partition.partition());
    return new Range(there.from(), before == null ? there.from() : Math.min(before, there.to()));
  }

  /** Reads on wherever nothing is in hand, also over gaps; false if nothing is left at all. */
  private boolean fill() {
    for (var pieces = wanted(); !pieces.isEmpty(); pieces = wanted()) {
      reader.read(
          pieces,
          record ->
              tail(record.topic(), record.partition())
                  .add(LetterRecords.letter(topic(record.topic()), record)));
      pieces.forEach((partition, piece) -> tail(partition).wasRead(piece));
    }
    return tails.values().stream().anyMatch(tail -> tail.newest().isPresent());
  }

  private Map<TopicPartition, Range> wanted() {
    var pieces = new HashMap<TopicPartition, Range>();
    tails.forEach(
        (partition, tail) -> tail.wanted(limit).ifPresent(piece -> pieces.put(partition, piece)));
    return pieces;
  }

  private Tail newest() {
    return tails.values().stream()
        .filter(tail -> tail.newest().isPresent())
        .max(BY_TIME)
        .orElseThrow();
  }

  private Places next() {
    var next = new TreeMap<String, SortedMap<Integer, Long>>();
    tails.forEach((partition, tail) ->
        tail.next()
            .ifPresent(before ->
                next.computeIfAbsent(partition.topic(), _ -> new TreeMap<>())
                    .put(partition.partition(), before)));
    return new Places(next);
  }

  private Tail tail(String topic, int partition) {
    return tail(new TopicPartition(topic, partition));
  }

  private Tail tail(TopicPartition partition) {
    return Objects.requireNonNull(tails.get(partition));
  }

  private LetterTopic topic(String name) {
    return Objects.requireNonNull(topics.get(name));
  }
}
