package huiying.backing.store;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes and queries made up from a seed: few values, so that they meet often. */
final class RandomCommands {
  private final Random random;
  private int hits;

  RandomCommands(long seed) {
    this.random = new Random(seed);
  }

  /** A command as it is told in a failure, and what it answers on a collection. */
  record Command(String text, Function<MongoCollection<Document>, List<Document>> action)
      implements Function<MongoCollection<Document>, List<Document>> {
    @Override
    public List<Document> apply(MongoCollection<Document> collection) {
      return action.apply(collection);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** How many answers of queries were not empty. */
  int hits() {
    return hits;
  }

  Command next(int step) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> insert(step);
      case 2 -> update();
      case 3 -> delete(step);
      case 4 -> sortedQuery();
      default -> query();
    };
  }

  Command insert(int id) {
    var document = new Document("_id", id).append("n", value("n")).append("d", value("d"));
    document.append("sub", new Document("x", random.nextInt(20)));
    maybe(() -> document.append("s", value("s")));
    maybe(() -> document.append("tags", value("tags")));
    maybe(() -> document.append("tags", values("tags")));
    maybe(() -> document.append("unsent", events()));
    return new Command(
        "insert " + document.toJson(),
        collection -> {
          collection.insertOne(Document.parse(document.toJson()));
          return List.of();
        });
  }

  private Command update() {
    var filter = filter();
    var change =
        switch (random.nextInt(5)) {
          case 0 -> new Document("$set", new Document("s", value("s")).append("n", value("n")));
          case 1 -> new Document("$unset", new Document("tags", ""));
          case 2 -> new Document("$push", new Document("unsent", new Document("$each", events())));
          case 3 -> pull();
          default -> new Document("$inc", new Document("n", 1));
        };
    return new Command(
        "update " + filter.toJson() + " " + change.toJson(),
        collection -> {
          var result = collection.updateMany(filter, change);
          return List.of(
              new Document("matched", result.getMatchedCount())
                  .append("modified", result.getModifiedCount()));
        });
  }

  private Document pull() {
    var ids = new Document("id", new Document("$in", values("unsent.id")));
    return new Document("$pull", new Document("unsent", ids));
  }

  private Command delete(int step) {
    var filter = new Document("_id", random.nextInt(step + 1));
    return new Command(
        "delete " + filter.toJson(),
        collection ->
            List.of(new Document("deleted", collection.deleteMany(filter).getDeletedCount())));
  }

  Command query() {
    var filter = filter();
    return find(filter, new Document("_id", 1), 0);
  }

  private Command sortedQuery() {
    var order = new Document(List.of("n", "d", "s").get(random.nextInt(3)), 1).append("_id", 1);
    return find(random.nextInt(3) == 0 ? new Document() : filter(), order, 1 + random.nextInt(9));
  }

  private Command find(Document filter, Document order, int limit) {
    return new Command(
        "find " + filter.toJson() + " " + order.toJson() + " " + limit,
        collection -> {
          var found = collection.find(filter).sort(order).limit(limit).into(new ArrayList<>());
          hits += found.isEmpty() ? 0 : 1;
          return found;
        });
  }

  private Document filter() {
    var parts = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> condition()).toList();
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> new Document("$and", parts);
      case 3 -> new Document("$or", parts);
      default -> {
        var filter = new Document();
        parts.forEach(filter::putAll);
        yield filter;
      }
    };
  }

  private Document condition() {
    var field = List.of("s", "n", "d", "tags", "_id", "sub.x", "unsent.id").get(random.nextInt(7));
    return switch (random.nextInt(9)) {
      case 0 -> on(field, "$in", values(field));
      case 1 -> on(field, "$gte", bound(field));
      case 2 -> on(field, "$lt", bound(field));
      case 3 ->
          new Document(
              field, new Document("$gt", bound(field)).append("$lte", bound(field)));
      case 4 -> on(field, "$ne", value(field));
      case 5 -> on(field, "$eq", value(field));
      case 6 -> on(field, "$gt", field.equals("n") ? "" : bound("n"));
      default -> new Document(field, value(field));
    };
  }

  private static Document on(String field, String operator, @Nullable Object value) {
    return new Document(field, new Document(operator, value));
  }

  private Object bound(String field) {
    var value = value(field);
    return value == null ? "B" : value;
  }

  private List<Object> values(String field) {
    return Arrays.asList(value(field), value(field));
  }

  private List<Document> events() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ -> random.nextInt(8) == 0 ? new Document() : new Document("id", value("id")))
        .toList();
  }

  private void maybe(Runnable action) {
    if (random.nextBoolean()) {
      action.run();
    }
  }

  private @Nullable Object value(String field) {
    return switch (field) {
      case "s" -> random.nextInt(9) == 0 ? null : List.of("A", "B", "C").get(random.nextInt(3));
      case "n" ->
          switch (random.nextInt(3)) {
            case 0 -> (long) random.nextInt(30);
            case 1 -> random.nextInt(30);
            default -> random.nextInt(60) / 2.0;
          };
      case "d" -> new Date(1000L * random.nextInt(50));
      case "tags" -> "t" + random.nextInt(5);
      case "id", "unsent.id" -> "e" + random.nextInt(30);
      case "sub.x" -> random.nextInt(20);
      default -> random.nextInt(400);
    };
  }
}
