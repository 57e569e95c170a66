package huiying.backing.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes bulk writes answer as MongoDB does. The server we build on goes on after an error in
 * ordered updates, and counts refused inserts as inserted.
 *
 * @param server takes a command and answers it
 */
record BulkWrites(UnaryOperator<Document> server) {

  Document run(String command, Document request) {
    boolean ordered = !Boolean.FALSE.equals(request.get("ordered"));
    if (command.equalsIgnoreCase("update") && ordered && list(request, "updates").size() > 1) {
      return updateInOrder(request);
    }
    var reply = server.apply(request);
    if (command.equalsIgnoreCase("insert") && reply.containsKey("writeErrors")) {
      reply.put("n", inserted(request, list(reply, "writeErrors"), ordered));
    }
    return reply;
  }

  private static int inserted(Document request, List<Document> errors, boolean ordered) {
    return ordered
        ? number(errors.getFirst(), "index")
        : list(request, "documents").size() - errors.size();
  }

  /** One by one, until the first error. */
  private Document updateInOrder(Document request) {
    int matched = 0;
    int modified = 0;
    var upserted = new ArrayList<Document>();
    var errors = new ArrayList<Document>();
    var updates = list(request, "updates");
    for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
      var one = new Document(request).append("updates", List.of(updates.get(i)));
      var reply = server.apply(one);
      matched += number(reply, "n");
      modified += number(reply, "nModified");
      for (var upsert : list(reply, "upserted")) {
        upserted.add(upsert.append("index", i));
      }
      for (var error : list(reply, "writeErrors")) {
        errors.add(error.append("index", i));
      }
    }
    var reply = new Document("n", matched).append("nModified", modified);
    if (!upserted.isEmpty()) {
      reply.put("upserted", upserted);
    }
    if (!errors.isEmpty()) {
      reply.put("writeErrors", errors);
    }
    return reply.append("ok", 1.0);
  }

  private static int number(Document reply, String field) {
    return reply.get(field) instanceof Number number ? number.intValue() : 0;
  }

  @SuppressWarnings("unchecked")
  private static List<Document> list(Document reply, String field) {
    return reply.get(field) instanceof List<?> list ? (List<Document>) list : List.of();
  }
}
