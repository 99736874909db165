/** Encodes texts with BERT on the PyTorch engine of DJL, offline. */
@NullMarked
package cartwright.adapter.djl;

import org.jspecify.annotations.NullMarked;
