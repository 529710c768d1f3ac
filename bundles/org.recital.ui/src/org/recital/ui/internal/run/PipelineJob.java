package org.recital.ui.internal.run;

/** A job that works at a pipeline: a run or a sweep. It belongs to the family {@link RunJob#FAMILY}. */
public interface PipelineJob {

    /** The pipeline. */
    RunTarget target();
}
