package huiying.kit.audit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.kit.audit.Acts;
import huiying.kit.audit.AuditTrail;
import huiying.kit.audit.Chain;
import huiying.kit.audit.TestHash;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What noting costs commands that store a document each, as those of intake do. The ratio is told
 * and only loosely asserted: it depends on the machine and on what else runs there.
 */
class GroupCommitTest {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommitTest.class);
  private static final int CALLERS = 64;
  private static final int EACH = 60;

  private final MongoOperations mongo = TestStore.anEmptyDatabase();

  @Test
  void manyCommandsShareAWrite() {
    var entries = new MongoAuditEntries(mongo);
    entries.ensure();
    try (var trail =
        new AuditTrail(entries, new Chain(new TestHash()), () -> Acts.NOON, Acts.QUICK)) {
      trail.start();
      commands(_ -> {}); // warm
      commands(id -> trail.note(Acts.reply(id)));
      var without = commands(_ -> {});
      var with = commands(id -> trail.note(Acts.reply(id)));
      LOG.warn(
          "{} commands/s without the audit, {} with it, {} % of them",
          rate(without), rate(with), 100 * rate(with) / rate(without));
      assertThat(trail.written()).isEqualTo(2L * CALLERS * EACH);
      assertThat(with).isLessThan(without.multipliedBy(10).plusSeconds(5));
    }
  }

  private static long rate(Duration time) {
    return CALLERS * EACH * 1_000L / Math.max(1, time.toMillis());
  }

  private Duration commands(Consumer<String> noted) {
    var documents = mongo.getCollection("commands");
    var begun = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var caller = 0; caller < CALLERS; caller++) {
        threads.execute(() -> {
          for (var n = 0; n < EACH; n++) {
            var id = UUID.randomUUID().toString();
            documents.insertOne(new Document("_id", id).append("text", "x".repeat(800)));
            noted.accept(id);
          }
        });
      }
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
