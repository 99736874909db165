package cartwright.core.similar;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits vectors to a catalogue: takes its mean away and, where wanted, whitens them with its covariance (Su and others, Whitening
 * Sentence Representations for Better Semantics and Faster Retrieval, 2021). Immutable.
 *
 * <p>A vector x becomes L^-1 (x - m), with m the mean of the catalogue's vectors and L L^T their covariance, of which a share is
 * replaced by a multiple of the identity, so that directions which few names fill are not blown up. Cosines after it are those of any
 * other whitening with the same covariance.
 */
public final class CatalogueFit {

    /** Share of the identity in a covariance; with less, whitening finds less: see src/docs/meaning.md. */
    private static final double SHRINKAGE = 0.5;

    private final double[] mean;
    private final double[][] lower;

    private CatalogueFit(double[] mean, double[][] lower) {
        this.mean = mean;
        this.lower = lower;
    }

    /**
     * Fits to a catalogue.
     *
     * @param whitened whether the covariance counts too
     */
    public static CatalogueFit to(EmbeddingTable catalogue, boolean whitened) {
        double[] mean = new double[catalogue.dimension()];
        for (int item = 0; item < catalogue.size(); item++) {
            catalogue.addRowTo(item, mean);
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= Math.max(1, catalogue.size());
        }
        return new CatalogueFit(mean, whitened ? cholesky(covariance(catalogue, mean)) : new double[0][]);
    }

    private static double[][] covariance(EmbeddingTable catalogue, double[] mean) {
        int dimension = mean.length;
        double[][] sums = new double[dimension][dimension];
        double[] row = new double[dimension];
        for (int item = 0; item < catalogue.size(); item++) {
            float[] vector = catalogue.row(item);
            for (int d = 0; d < dimension; d++) {
                row[d] = vector[d] - mean[d];
            }
            for (int a = 0; a < dimension; a++) {
                double[] to = sums[a];
                double value = row[a];
                for (int b = 0; b <= a; b++) {
                    to[b] += value * row[b];
                }
            }
        }
        shrink(sums, catalogue.size());
        return sums;
    }

    private static void shrink(double[][] sums, int count) {
        double trace = 0;
        for (int d = 0; d < sums.length; d++) {
            trace += sums[d][d] / Math.max(1, count);
        }
        double identity = SHRINKAGE * Math.max(trace / sums.length, Double.MIN_NORMAL);
        for (int a = 0; a < sums.length; a++) {
            for (int b = 0; b <= a; b++) {
                sums[a][b] *= (1 - SHRINKAGE) / Math.max(1, count);
            }
            sums[a][a] += identity;
        }
    }

    /** Replaces the lower triangle of a positive definite table by that of its root. */
    static double[][] cholesky(double[][] table) {
        for (int a = 0; a < table.length; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = table[a][b];
                for (int d = 0; d < b; d++) {
                    sum -= table[a][d] * table[b][d];
                }
                table[a][b] = a == b ? Math.sqrt(sum) : sum / table[b][b];
            }
        }
        return table;
    }

    /** Returns a vector fitted to the catalogue and scaled to length 1; zero where it is the mean itself. */
    public float[] apply(float[] vector) {
        double[] fitted = new double[mean.length];
        double squares = 0;
        for (int d = 0; d < fitted.length; d++) {
            double sum = vector[d] - mean[d];
            if (lower.length > 0) {
                for (int e = 0; e < d; e++) {
                    sum -= lower[d][e] * fitted[e];
                }
                sum /= lower[d][d];
            }
            fitted[d] = sum;
            squares += sum * sum;
        }
        double scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        float[] scaled = new float[fitted.length];
        for (int d = 0; d < scaled.length; d++) {
            scaled[d] = (float) (fitted[d] * scale);
        }
        return scaled;
    }

    /** Returns every vector of a table fitted. */
    public EmbeddingTable apply(EmbeddingTable table) {
        List<float[]> rows = new ArrayList<>(table.size());
        for (int item = 0; item < table.size(); item++) {
            rows.add(apply(table.row(item)));
        }
        return EmbeddingTable.ofRows(table.dimension(), rows);
    }
}
