/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.core.describe.DatasetDescription;
import org.recital.core.worker.ProbeAnswer;
import org.recital.ui.internal.Messages;
import org.recital.ui.pipeline.DataFolder;
import org.recital.ui.worker.WindowWorker;

/** Asks the worker to describe a data set. */
final class DescribeJob extends Job {

    private final DatasetInput input;
    private final Consumer<DatasetDescription> described;
    private final Consumer<String> failed;

    DescribeJob(DatasetInput input, Consumer<DatasetDescription> described, Consumer<String> failed) {
        super(NLS.bind(Messages.DescribeJob_name, input.getName()));
        this.input = input;
        this.described = described;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        try {
            described.accept(WindowWorker.client().describe(question(input), monitor));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            failed.accept(Messages.DescribeJob_cancelled);
            return Status.CANCEL_STATUS;
        } catch (InputException e) {
            failed.accept(e.getMessage());
            return Status.OK_STATUS;
        } catch (IOException e) {
            ILog.of(DescribeJob.class).error(getName(), e);
            failed.accept(e.getMessage());
            return Status.OK_STATUS;
        }
    }

    /** The question to the worker about a data set; asks it what is in a folder first. */
    static Map<String, Object> question(DatasetInput input) throws IOException, InputException {
        if (input.step().isEmpty()) {
            return ofFolder(input.file());
        }
        String text = Files.readString(input.file());
        return input.question(text, DataFolder.of(text));
    }

    private static Map<String, Object> ofFolder(Path folder) throws IOException, InputException {
        List<ProbeAnswer> answers = WindowWorker.client().probe(folder);
        if (answers.isEmpty()) {
            throw new InputException(NLS.bind(Messages.SourcePage_unknown, folder), "");
        }
        Map<String, Object> with = new HashMap<>();
        with.put("importer", answers.getFirst().importer());
        with.put("parameters", answers.getFirst().parameters());
        with.put("base", folder.toString());
        return with;
    }
}
