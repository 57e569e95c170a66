package huiying.intake.matter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import huiying.backing.BackingServices;
import huiying.contracts.MessageId;
import huiying.intake.matter.Fingerprints;
import huiying.intake.matter.MatterContract;
import huiying.intake.matter.MatterStores;
import huiying.intake.matter.Proposals;
import huiying.intake.matter.Ratings;
import huiying.intake.matter.SpecialResponses;
import huiying.intake.matter.ToCompare;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoMatterTest extends MatterContract {
  private static final String DATABASE = "matter-test";
  private static final MongoClient CLIENT =
      MongoClients.create(BackingServices.forTests().mongoUri(DATABASE));

  private final String suffix = UUID.randomUUID().toString();
  private final MatterCollections collections =
      new MatterCollections(
          name -> CLIENT.getDatabase(DATABASE).getCollection(name + "-" + suffix));
  private Instant now = Instant.parse("2026-03-16T01:30:00Z");

  @Override
  protected MatterStores stores() {
    return new MatterStores() {
      @Override
      public void mark(MessageId id) {
        var marked = new Document("_id", id.value()).append(MongoToCompare.NEW, 1L);
        collections
            .messages()
            .replaceOne(Filters.eq("_id", id.value()), marked, new ReplaceOptions().upsert(true));
      }

      @Override
      public ToCompare toCompare() {
        return new MongoToCompare(collections);
      }

      @Override
      public Fingerprints fingerprints() {
        return new MongoFingerprints(collections);
      }

      @Override
      public Proposals proposals() {
        return new MongoProposals(collections);
      }

      @Override
      public SpecialResponses responses() {
        return new MongoSpecialResponses(collections);
      }

      @Override
      public Ratings ratings() {
        return new MongoRatings(collections);
      }
    };
  }

  @Test
  void givesTheTurnToOneInstanceAtATime() {
    var one = new MongoTurn(collections, "one", Duration.ofMinutes(1), () -> now);
    var other = new MongoTurn(collections, "other", Duration.ofMinutes(1), () -> now);

    assertThat(one.take()).isTrue();
    assertThat(other.take()).isFalse();
    assertThat(one.take()).isTrue();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(other.take()).isTrue();
    assertThat(one.take()).isFalse();
  }
}
