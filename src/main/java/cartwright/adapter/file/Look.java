package cartwright.adapter.file;

import cartwright.app.job.Progress;

/**
 * One of several looks at a file, each as much work as the others.
 *
 * @param number which of them, from 0
 * @param looks how many there are
 */
record Look(Progress progress, int number, int looks) implements Progress {

    @Override
    public void report(long done, long total) {
        progress.report(total < 0 ? done : number * total + done, total < 0 ? total : looks * total);
    }

    @Override
    public void checkCancelled() {
        progress.checkCancelled();
    }
}
