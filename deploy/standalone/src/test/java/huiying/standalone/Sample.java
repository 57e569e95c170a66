package huiying.standalone;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A made-up message and its reply.
 *
 * @param replied null if it was not answered
 */
record Sample(
    String externalId,
    String channel,
    Kind kind,
    boolean simple,
    Instant received,
    @Nullable Instant replied) {
  private static final List<String> CHANNELS = List.of("PORTAL", "HOTLINE_12345", "MAILBOX");
  private static final List<Kind> KINDS =
      List.of(Kind.CONSULTATION, Kind.SUGGESTION, Kind.COMMENT, Kind.COMPLAINT, Kind.HELP);

  /** The same every time; a third simple, two thirds answered, in time or not. */
  static List<Sample> spread(int count, Instant from, Instant to, long seed) {
    var random = new Random(seed);
    var samples = new ArrayList<Sample>(count);
    var span = Duration.between(from, to).toMillis();
    for (var i = 0; i < count; i++) {
      var received = from.plusMillis((long) (random.nextDouble() * span));
      var reply =
          received.plusMillis((long) (random.nextDouble() * Duration.ofDays(12).toMillis()));
      samples.add(
          new Sample(
              "made-up-" + seed + "-" + i,
              CHANNELS.get(random.nextInt(CHANNELS.size())),
              KINDS.get(random.nextInt(KINDS.size())),
              random.nextInt(3) == 0,
              received,
              random.nextInt(3) > 0 && reply.isBefore(to) ? reply : null));
    }
    return samples;
  }

  MessageId id() {
    return MessageId.of(Channel.valueOf(channel), externalId);
  }

  int workingDays() {
    return simple ? 1 : 5;
  }

  private String json() {
    var line = Trial.JSON.createObjectNode();
    line.put("externalId", externalId).put("channel", channel).put("kind", kind.name());
    line.put("simple", simple).put("title", "测试来件 " + externalId).put("content", "这是一件测试来件。");
    line.put("receivedAt", received.toString());
    if (replied != null) {
      line.put("repliedAt", replied.toString()).put("reply", "这是一份测试答复。");
    }
    return line.toString();
  }

  static Path write(List<Sample> samples, Path file) throws IOException {
    return Files.write(file, samples.stream().map(Sample::json).toList());
  }
}
