package huiying.kit.audit;

import huiying.kit.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies the chain in the background, one at a time, and notes in the audit how it ended. */
public final class VerifyAudit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VerifyAudit.class);
  private static final Duration SILENT = Duration.ofMinutes(1);
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final AuditEntries entries;
  private final VerifyChain chain;
  private final Verifications kept;
  private final AuditTrail audit;
  private final InstantSource time;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("audit-verification").factory());

  public VerifyAudit(
      AuditEntries entries, Chain chain, Verifications kept, AuditTrail audit, InstantSource time) {
    this.entries = entries;
    this.chain = new VerifyChain(entries, chain);
    this.kept = kept;
    this.audit = audit;
    this.time = time;
  }

  /**
   * @return the one that was begun, or the one that is running
   */
  public Verification begin(Caller caller, Optional<Head> told) {
    var now = time.instant();
    var of = entries.last().map(Entry::number).orElse(0L);
    var begun =
        new Verification(
            UUID.randomUUID().toString(),
            caller.name(),
            Verification.State.RUNNING,
            now,
            now,
            0,
            of,
            null);
    if (!kept.begin(begun, now.minus(SILENT))) {
      return kept.latest().orElse(begun);
    }
    thread.execute(() -> run(begun, caller, told));
    return begun;
  }

  public Optional<Verification> latest() {
    return kept.latest();
  }

  private void run(Verification begun, Caller caller, Optional<Head> told) {
    var progress = new Progress(begun);
    Verification ended;
    try {
      var flaw = chain.run(told, progress);
      ended =
          flaw.map(bad -> progress.now.ended(Verification.State.BAD, bad, time.instant()))
              .orElseGet(() -> progress.now.ended(Verification.State.SOUND, null, time.instant()));
    } catch (RuntimeException e) {
      LOG.warn("The audit could not be verified: {}", e.getMessage());
      ended = progress.now.ended(Verification.State.FAILED, null, time.instant());
    }
    end(ended, caller);
  }

  private void end(Verification ended, Caller caller) {
    var flaw = ended.flaw();
    if (flaw != null) {
      LOG.error("The audit is not what it was: entry {} {}", flaw.number(), flaw.kind());
    } else {
      LOG.info("Audit verified: {}, {} entries", ended.state(), ended.checked());
    }
    var subject = flaw == null ? null : String.valueOf(flaw.number());
    var outcome = flaw == null ? ended.state().name() : flaw.kind().name();
    try {
      audit.noteSoon(Act.of(caller, null, "audit verification", subject, outcome, null));
      kept.tell(ended);
    } catch (RuntimeException e) {
      LOG.warn("How the verification ended could not be stored: {}", e.getMessage());
    }
  }

  /** Says how far it is, once a second at most. */
  private final class Progress implements LongConsumer {
    private Verification now;
    private Instant told;

    Progress(Verification begun) {
      this.now = begun;
      this.told = begun.startedAt();
    }

    @Override
    public void accept(long checked) {
      now = now.at(time.instant(), checked);
      if (!now.toldAt().isBefore(told.plus(TELL_EVERY))) {
        kept.tell(now);
        told = now.toldAt();
      }
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
