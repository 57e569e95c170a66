package huiying.intake.imports;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Imports as long as the test lasts. */
public class InMemoryImports implements Imports {
  private static final Comparator<Import> NEWEST_FIRST =
      Comparator.comparing(Import::uploadedAt).thenComparing(one -> one.id().value()).reversed();

  private final Map<ImportId, Import> imports = new HashMap<>();
  private final Map<ImportId, Instant> rejectedAt = new HashMap<>();
  private final Map<ImportId, TreeMap<Integer, Rejection>> rejections = new HashMap<>();

  @Override
  public synchronized Optional<Import> find(ImportId id) {
    return Optional.ofNullable(imports.get(id));
  }

  @Override
  public synchronized boolean add(Import uploaded) {
    return imports.putIfAbsent(uploaded.id(), uploaded) == null;
  }

  @Override
  public synchronized Optional<Import> runnable(Instant now) {
    return imports.values().stream()
        .filter(one -> !due(one).isAfter(now))
        .min(Comparator.comparing(InMemoryImports::due));
  }

  private static Instant due(Import one) {
    return switch (one.state()) {
      case Import.State.Waiting(var from) -> from;
      case Import.State.Running(_, var until) -> until;
      case Import.State.Done _, Import.State.Failed _ -> Instant.MAX;
    };
  }

  @Override
  public synchronized boolean save(Import next) {
    var there = imports.get(next.id());
    if (there == null || there.version() != next.version() - 1) {
      return false;
    }
    imports.put(next.id(), next);
    return true;
  }

  @Override
  public synchronized void reject(ImportId id, List<Rejection> some) {
    rejectedAt.putIfAbsent(id, ImportFixture.NOW);
    var kept = rejections.computeIfAbsent(id, _ -> new TreeMap<>());
    some.forEach(one -> kept.putIfAbsent(one.row(), one));
  }

  @Override
  public synchronized List<Rejection> rejections(ImportId id, int afterRow, int limit) {
    return rejections.getOrDefault(id, new TreeMap<>()).tailMap(afterRow, false).values().stream()
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void forgetRejections(ImportId id) {
    rejections.remove(id);
  }

  @Override
  public synchronized int forgetRejectedBefore(Instant then, int most) {
    int forgotten = 0;
    for (var one : rejections.entrySet()) {
      if (rejectedAt.getOrDefault(one.getKey(), Instant.MAX).isBefore(then)) {
        while (forgotten < most && one.getValue().pollFirstEntry() != null) {
          forgotten++;
        }
      }
    }
    return forgotten;
  }

  @Override
  public synchronized List<Import> recent(@Nullable Place after, int limit) {
    return imports.values().stream()
        .sorted(NEWEST_FIRST)
        .filter(one -> after == null || isOlder(one, after))
        .limit(limit)
        .toList();
  }

  private static boolean isOlder(Import one, Place than) {
    var byTime = one.uploadedAt().compareTo(than.uploadedAt());
    return byTime < 0 || (byTime == 0 && one.id().value().compareTo(than.id()) < 0);
  }
}
