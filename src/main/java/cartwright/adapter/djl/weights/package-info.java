/** Reads the weights of a BERT model from its file, checked and by name; knows no engine. */
@NullMarked
package cartwright.adapter.djl.weights;

import org.jspecify.annotations.NullMarked;
