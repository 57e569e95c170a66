package huiying.intake.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonMaximumSizeExceededException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

class StoreOutageTest {
  private static final int DISK_FULL = 14_031;
  private static final int TOO_LARGE = 10_334;
  private static final ServerAddress SERVER = new ServerAddress();
  private static final WriteConcernError NOT_REPLICATED =
      new WriteConcernError(64, "WriteConcernTimeout", "waited too long", new BsonDocument());

  private static MongoWriteException one(int code) {
    return new MongoWriteException(
        new WriteError(code, "refused", new BsonDocument()), SERVER, Set.of());
  }

  private static MongoBulkWriteException many(@Nullable WriteConcernError concern, int... codes) {
    var errors =
        IntStream.of(codes)
            .mapToObj(code -> new BulkWriteError(code, "refused", new BsonDocument(), 0))
            .toList();
    return new MongoBulkWriteException(
        BulkWriteResult.unacknowledged(), errors, concern, SERVER, Set.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {121, 10_334, 17_419, 17_420})
  void blamesTheLetterForADocumentThatIsRefused(int code) {
    assertThat(StoreOutage.is(one(code))).isFalse();
    assertThat(StoreOutage.is(many(null, code))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {DISK_FULL, 64, 91, 10_107, 11_602, 13_435})
  void blamesNoLetterForAWriteThatFailsForAnotherReason(int code) {
    assertThat(StoreOutage.is(one(code))).isTrue();
    assertThat(StoreOutage.is(many(null, code))).isTrue();
    assertThat(StoreOutage.is(many(null, TOO_LARGE, code))).isTrue();
  }

  @Test
  void blamesNoLetterForAWriteThatIsNotReplicated() {
    var result = WriteConcernResult.acknowledged(1, false, null);

    assertThat(
            StoreOutage.is(
                new MongoWriteConcernException(NOT_REPLICATED, result, SERVER, Set.of())))
        .isTrue();
    assertThat(StoreOutage.is(many(NOT_REPLICATED))).isTrue();
    assertThat(StoreOutage.is(many(NOT_REPLICATED, TOO_LARGE))).isTrue();
  }

  @Test
  void blamesNoLetterForAStoreThatIsAway() {
    for (var e :
        List.of(
            new MongoTimeoutException("away"),
            new DataAccessResourceFailureException("open"),
            new QueryTimeoutException("slow"))) {
      assertThat(StoreOutage.is(e)).isTrue();
    }
  }

  @Test
  void blamesTheLetterForWhatIsNoneOfTheStores() {
    assertThat(StoreOutage.is(new BsonMaximumSizeExceededException("large"))).isFalse();
    assertThat(StoreOutage.is(new IllegalStateException("ours"))).isFalse();
  }
}
