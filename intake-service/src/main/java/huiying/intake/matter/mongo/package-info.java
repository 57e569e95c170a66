/** Fingerprints, proposals, ratings and cases in MongoDB. */
@NullMarked
package huiying.intake.matter.mongo;

import org.jspecify.annotations.NullMarked;
