package huiying.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Where a word is found in what a trial has written: its files, its topics, and what it answered.
 */
final class Traces {
  private static final int AT_ONCE = 4 << 20;

  private final Trial trial;
  private final Map<String, String> answers = new LinkedHashMap<>();

  Traces(Trial trial) {
    this.trial = trial;
  }

  /** Keeps an answer, to look through it as well. */
  void add(String name, String answer) {
    answers.merge(name, answer, String::concat);
  }

  /** The names of the answers, topics and files, under one of the folders, that hold the word. */
  List<String> of(String word, String... folders) throws IOException {
    var found = new ArrayList<String>();
    answers.forEach((name, answer) -> {
      if (answer.contains(word)) {
        found.add(name);
      }
    });
    found.addAll(inTopics(word));
    if (trial.mails().stream().anyMatch(mail -> (mail.subject() + mail.text()).contains(word))) {
      found.add("mail");
    }
    for (var folder : folders) {
      found.addAll(inFiles(trial.layout.data().resolve(folder), word.getBytes(UTF_8)));
    }
    return found;
  }

  private static List<String> inFiles(Path folder, byte[] word) throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (holds(file, word)) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }

  /** Reads it in pieces that overlap by the length of the word. */
  private static boolean holds(Path file, byte[] word) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var tail = new byte[0];
      for (var piece = in.readNBytes(AT_ONCE); piece.length > 0; piece = in.readNBytes(AT_ONCE)) {
        var text = new byte[tail.length + piece.length];
        System.arraycopy(tail, 0, text, 0, tail.length);
        System.arraycopy(piece, 0, text, tail.length, piece.length);
        if (holds(text, word)) {
          return true;
        }
        var kept = Math.min(word.length, text.length);
        tail = java.util.Arrays.copyOfRange(text, text.length - kept, text.length);
      }
      return false;
    }
  }

  private static boolean holds(byte[] text, byte[] word) {
    for (int from = 0; from + word.length <= text.length; from++) {
      int same = 0;
      while (same < word.length && text[from + same] == word[same]) {
        same++;
      }
      if (same == word.length) {
        return true;
      }
    }
    return false;
  }

  /** Kafka's own files are packed, so records are read one by one: keys, headers and values. */
  private List<String> inTopics(String word) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", "127.0.0.1:" + trial.layout.ports().kafka());
    var found = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        for (var kept : consumer.poll(Duration.ofMillis(500))) {
          if (holds(kept, word.getBytes(UTF_8))) {
            found.add("topic " + kept.topic());
          }
        }
      }
    }
    return found;
  }

  private static boolean holds(ConsumerRecord<byte[], byte[]> kept, byte[] word) {
    for (var header : kept.headers()) {
      if (header.value() != null && holds(header.value(), word)) {
        return true;
      }
    }
    return (kept.key() != null && holds(kept.key(), word))
        || (kept.value() != null && holds(kept.value(), word));
  }
}
