/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.util.List;

import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.StepNode;
import org.recital.core.run.RunRecord.FileRecord;

/**
 * What a run consists of.
 *
 * @param pipeline the pipeline
 * @param nodes    the steps that take part, in topological order
 * @param tasks    in topological order
 * @param files    files and folders named by parameters
 */
public record Plan(Pipeline pipeline, List<StepNode> nodes, List<Task> tasks, List<FileRecord> files) {

	/** The tasks of a step, parts first. */
	public List<Task> tasks(String step) {
		return tasks.stream().filter(t -> t.step().equals(step)).toList();
	}
}
