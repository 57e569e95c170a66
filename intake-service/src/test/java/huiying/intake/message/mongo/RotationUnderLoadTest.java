package huiying.intake.message.mongo;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.answer;
import static huiying.intake.message.MessageFixture.replied;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import huiying.backing.BackingServices;
import huiying.contracts.MessageId;
import huiying.intake.TestKeys;
import huiying.intake.message.Citizen;
import huiying.intake.message.Entry;
import huiying.intake.message.Message;
import huiying.intake.message.StaleMessage;
import huiying.kit.secrecy.Ring;
import huiying.kit.secrecy.RingSeals;
import huiying.kit.secrecy.Seals;
import huiying.kit.secrecy.mongo.SealedDocuments;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Writers, readers and erasers are at work while the current key changes and rotation runs. */
class RotationUnderLoadTest {
  private static final String DATABASE = "rotation-test";
  private static final MongoClient CLIENT =
      MongoClients.create(BackingServices.forTests().mongoUri(DATABASE));
  private static final int BEFORE = 300;
  private static final int WRITERS = 2;
  private static final int EACH = 200;

  private final MongoCollection<Document> documents =
      CLIENT.getDatabase(DATABASE).getCollection("messages-" + UUID.randomUUID());
  private final Ring both = TestKeys.RING.with("next", TestKeys.key(7)).sealingWith("test");

  /** An instance that was not restarted yet seals with the old key, one that was with the new. */
  private final Seals oldInstance = new RingSeals(both);

  private final Seals newInstance = new RingSeals(both.sealingWith("next"));
  private final SealedDocuments sealed =
      new SealedDocuments(citizens(newInstance).field(), () -> documents, 50);
  private final Map<MessageId, Citizen> written = new ConcurrentHashMap<>();
  private final Set<MessageId> erased = ConcurrentHashMap.newKeySet();
  private final Queue<MessageId> known = new ConcurrentLinkedQueue<>();
  private final AtomicInteger numbers = new AtomicInteger();

  private static SealedCitizen citizens(Seals seals) {
    return new SealedCitizen(seals, TestKeys.HASH);
  }

  private MongoMessages messages(Seals seals) {
    return new MongoMessages(documents, citizens(seals), _ -> {});
  }

  private void write(MongoMessages through) {
    var number = numbers.incrementAndGet();
    var citizen = new Citizen("市民" + number, "138%08d".formatted(number), null, null);
    var change = aMessage().of("A-" + number).from(citizen).received();
    through.add(List.of(change));
    written.put(change.message().id(), citizen);
    known.add(change.message().id());
  }

  private void change(Message message, MongoMessages through) {
    try {
      through.save(replied(message, answer("可以申请", NOW)));
    } catch (StaleMessage e) { // an eraser was quicker
      assertThat(erased.contains(message.id()) || message.version() > 0).isTrue();
    }
  }

  private void erase(MessageId id, MongoMessages through) {
    erased.add(id);
    var contacts = new MongoContacts(documents, citizens(newInstance));
    for (boolean done = false; !done; ) {
      var there = through.find(id).orElseThrow();
      var entry = new Entry("contact-erasure", NOW, NOW, null, "tests", "why", "");
      try {
        contacts.erase(there.withoutContact(NOW, entry));
        done = true;
      } catch (StaleMessage e) { // somebody answered it meanwhile: once more
        done = false;
      }
    }
  }

  private @Nullable Citizen read(MessageId id, Seals by) {
    return messages(by).find(id).orElseThrow().submission().citizen();
  }

  private void rotateOnce() {
    String after = null;
    do {
      after = sealed.reseal("test", after).lastId();
    } while (after != null);
  }

  @Test
  void losesNothing() throws Exception {
    citizens(newInstance).field().ensureIndex(documents);
    var old = messages(oldInstance);
    for (int n = 0; n < BEFORE; n++) {
      write(old);
    }
    var isWriting = new AtomicBoolean(true);
    var writers = new CountDownLatch(WRITERS);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var work = new ConcurrentLinkedQueue<Future<?>>();
      for (int w = 0; w < WRITERS; w++) {
        var isOld = w == 0;
        work.add(
            threads.submit(() -> {
              var through = messages(isOld ? oldInstance : newInstance);
              for (int n = 0; n < EACH; n++) {
                write(through);
              }
              writers.countDown();
            }));
      }
      work.add(
          threads.submit(() -> {
            while (isWriting.get()) {
              rotateOnce();
            }
          }));
      work.add(
          threads.submit(() -> {
            var through = messages(newInstance);
            for (int turn = 0; isWriting.get(); turn++) {
              var id = known.poll();
              if (id == null) {
                Thread.onSpinWait();
              } else if (turn % 5 == 0) {
                erase(id, through);
              } else {
                assertThat(read(id, oldInstance)).isEqualTo(written.get(id));
                change(through.find(id).orElseThrow(), through);
              }
            }
          }));
      writers.await();
      isWriting.set(false);
      for (var one : work) {
        one.get();
      }
    }
    rotateOnce();

    assertThat(sealed.keysInUse()).containsExactly("next");
    var onlyNew = new RingSeals(both.sealingWith("next").without("test"));
    assertThat(written).hasSize(BEFORE + WRITERS * EACH);
    written.forEach((id, citizen) ->
        assertThat(read(id, onlyNew)).isEqualTo(erased.contains(id) ? null : citizen));
  }
}
