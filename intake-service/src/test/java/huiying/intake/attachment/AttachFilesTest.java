package huiying.intake.attachment;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.intake.attachment.Attached.Reason;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.UnknownMessage;
import huiying.kit.access.Reach;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachFilesTest {
  private static final MessageId ID = aMessage().submission().id();

  private final InMemoryMessages messages = new InMemoryMessages();
  private final InMemoryAttachments attachments = new InMemoryAttachments();
  private final AttachFiles attachFiles =
      new AttachFiles(messages, attachments, new TextOnly(), InstantSource.fixed(NOW));

  @BeforeEach
  void keepAMessage() {
    messages.add(List.of(aMessage().received()));
  }

  private Attached attach(String name, String content) throws IOException {
    return attachFiles.attach(ID, name, bytes(content.getBytes(UTF_8)), Reach.EVERYTHING);
  }

  private static Content bytes(byte[] content) {
    return () -> new ByteArrayInputStream(content);
  }

  @Test
  void keepsAFileAndWhatIsKnownOfIt() throws IOException {
    var added = attach("信.txt", "abc");

    assertThat(added).isInstanceOf(Attached.Added.class);
    var kept = attachments.of(ID).getFirst();
    assertThat(added).isEqualTo(new Attached.Added(kept));
    assertThat(kept.size()).isEqualTo(3);
    assertThat(kept.addedAt()).isEqualTo(NOW);
    assertThat(kept.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(attachments.open(kept.file())).hasBinaryContent("abc".getBytes(UTF_8));
  }

  @Test
  void keepsTheSameFileOnce() throws IOException {
    attach("信.txt", "abc");

    assertThat(attach("信.txt", "abc")).isInstanceOf(Attached.Repeated.class);
    assertThat(attach("又一封.txt", "abc")).isInstanceOf(Attached.Added.class);
    assertThat(attach("信.txt", "abcd")).isInstanceOf(Attached.Added.class);
    assertThat(attachments.contents()).isEqualTo(3);
  }

  @Test
  void takesTenAndNotOneMore() throws IOException {
    for (int n = 1; n <= 10; n++) {
      assertThat(attach(n + ".txt", "abc")).isInstanceOf(Attached.Added.class);
    }

    assertThat(attach("11.txt", "abc"))
        .isEqualTo(new Attached.Refused(Reason.TOO_MANY, "text/plain"));
    assertThat(attach("10.txt", "abc")).isInstanceOf(Attached.Repeated.class);
    assertThat(attachments.contents()).isEqualTo(10);
  }

  @Test
  void takesTenOfManyThatComeAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, 20)
              .mapToObj(n -> (Callable<Attached>) () -> attach(n % 15 + ".txt", "abc"))
              .toList();
      var outcomes = threads.invokeAll(calls).stream().map(Future::resultNow).toList();

      assertThat(outcomes).filteredOn(one -> one instanceof Attached.Added).hasSize(10);
    }
    var names = new HashSet<String>();
    assertThat(attachments.of(ID)).hasSize(10).allMatch(one -> names.add(one.name()));
    assertThat(attachments.contents()).isEqualTo(10);
  }

  @Test
  void takesTwentyMegabytesAndNotOneByteMore() throws IOException {
    var most = Math.toIntExact(Attachment.MOST_BYTES);

    assertThat(attachFiles.attach(ID, "a", bytes(new byte[most]), Reach.EVERYTHING))
        .isInstanceOf(Attached.Added.class);
    assertThat(attachFiles.attach(ID, "b", bytes(new byte[most + 1]), Reach.EVERYTHING))
        .isEqualTo(new Attached.Refused(Reason.TOO_LARGE, "text/plain"));
    assertThat(attachFiles.refusal("b", bytes(new byte[most]))).isEmpty();
    assertThat(attachFiles.refusal("b", bytes(new byte[most + 1]))).contains(Reason.TOO_LARGE);
  }

  @Test
  void refusesEmptyAndForbiddenFiles() throws IOException {
    assertThat(attach("a.txt", "")).isEqualTo(new Attached.Refused(Reason.EMPTY, "text/plain"));
    assertThat(attach("a.txt", "MZ.."))
        .isEqualTo(new Attached.Refused(Reason.TYPE, "application/x-msdownload"));
    assertThat(attachFiles.refusal("a.txt", bytes("MZ..".getBytes(UTF_8)))).contains(Reason.TYPE);
    assertThat(attachments.contents()).isZero();
  }

  @Test
  void refusesAFileOfAnUnknownMessage() {
    assertThatExceptionOfType(UnknownMessage.class)
        .isThrownBy(() ->
            attachFiles.attach(
                MessageId.of(Channel.PORTAL, "?"), "a", bytes(new byte[] {1}), Reach.EVERYTHING));
    assertThat(attachments.contents()).isZero();
  }

  @Test
  void leavesTheContentToTheSweepIfItCannotBeKnownWhetherItWasKept() {
    var failing = new FailsToAdd(attachments);
    var attaching = new AttachFiles(messages, failing, new TextOnly(), InstantSource.fixed(NOW));

    assertThatIllegalStateException()
        .isThrownBy(() -> attaching.attach(ID, "a.txt", bytes(new byte[] {1}), Reach.EVERYTHING));

    assertThat(attachments.contents()).isEqualTo(1);
    assertThat(attachments.sweep(NOW.plusSeconds(1), 10)).isEqualTo(1);
    assertThat(attachments.contents()).isZero();
  }
}
