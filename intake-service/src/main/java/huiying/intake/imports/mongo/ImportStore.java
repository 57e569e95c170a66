package huiying.intake.imports.mongo;

import huiying.intake.imports.ImportFiles;
import huiying.intake.imports.Imports;
import huiying.kit.secrecy.Seals;
import huiying.kit.secrecy.mongo.SealedDocuments;
import huiying.kit.secrecy.mongo.SealedField;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where imports are kept. */
@Configuration(proxyBeanMethods = false)
class ImportStore {
  private static final String IMPORTS = "imports";
  private static final String REJECTIONS = "importRejections";
  private static final String CHUNKS = "importChunks";
  private static final int AT_ONCE = 200;
  private static final int PIECES_AT_ONCE = 4; // of a megabyte each

  @Bean
  Imports imports(MongoOperations mongo, Seals seals, InstantSource time) {
    return new MongoImports(
        new ImportDocument(fileName(seals)),
        new RejectionDocument(said(seals)),
        time,
        () -> mongo.getCollection(IMPORTS),
        () -> mongo.getCollection(REJECTIONS));
  }

  @Bean
  ImportFiles importFiles(MongoOperations mongo, Seals seals) {
    return new MongoImportFiles(
        data(seals),
        () -> mongo.getCollection(CHUNKS),
        () -> mongo.getCollection("importsPending"));
  }

  @Bean
  SealedDocuments sealedFileNames(MongoOperations mongo, Seals seals) {
    return new SealedDocuments(fileName(seals), () -> mongo.getCollection(IMPORTS), AT_ONCE);
  }

  @Bean
  SealedDocuments sealedRejections(MongoOperations mongo, Seals seals) {
    return new SealedDocuments(said(seals), () -> mongo.getCollection(REJECTIONS), AT_ONCE);
  }

  @Bean
  SealedDocuments sealedPieces(MongoOperations mongo, Seals seals) {
    return new SealedDocuments(data(seals), () -> mongo.getCollection(CHUNKS), PIECES_AT_ONCE);
  }

  private static SealedField fileName(Seals seals) {
    return new SealedField(seals, IMPORTS, ImportDocument.FILE_NAME);
  }

  private static SealedField said(Seals seals) {
    return new SealedField(seals, REJECTIONS, RejectionDocument.SAID);
  }

  private static SealedField data(Seals seals) {
    return new SealedField(seals, CHUNKS, MongoImportFiles.DATA);
  }
}
