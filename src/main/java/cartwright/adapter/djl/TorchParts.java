package cartwright.adapter.djl;

import java.nio.file.Path;

/**
 * A model that is a TorchScript file, not yet in the engine.
 *
 * @param text what it takes in
 * @param script the file
 * @param withTypes whether it wants token types as its third input
 */
record TorchParts(ModelText text, Path script, boolean withTypes) {}
