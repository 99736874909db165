package cartwright.adapter.file;

import cartwright.app.job.Progress;

/** One of two looks at a file: each is half of the work. */
record Half(Progress progress, boolean isSecond) implements Progress {

    static Progress first(Progress progress) {
        return new Half(progress, false);
    }

    static Progress second(Progress progress) {
        return new Half(progress, true);
    }

    @Override
    public void report(long done, long total) {
        progress.report(total < 0 ? done : isSecond ? total + done : done, total < 0 ? total : 2 * total);
    }

    @Override
    public void checkCancelled() {
        progress.checkCancelled();
    }
}
