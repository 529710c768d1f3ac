/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.recital.api.media.Inks;
import org.recital.api.media.MediaLayer;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.api.step.StepContext;
import org.recital.audio.layers.Lane;
import org.recital.audio.layers.LayerPicture;
import org.recital.ui.media.internal.Messages;
import org.recital.ui.media.internal.canvas.Strip;

/** Keeps what is seen as a picture, and the numbers behind it as a table. */
public final class Exports {

    private static final int WIDTH = 1400;
    private static final int LANE = 220;

    private Exports() {
    }

    /** Asks for a file and keeps the picture of all strips. */
    static void picture(Shell shell, SoundPage page) {
        Path file = ask(shell, page, "*.png", Messages.Exports_picture, ".png");
        if (file != null) {
            picture(page, file);
        }
    }

    /** Asks for a file and keeps the data of the selected layer. */
    static void data(Shell shell, SoundPage page) {
        if (page.selected() == null) {
            page.tell(Messages.Exports_noLayer);
            return;
        }
        Path file = ask(shell, page, "*.csv", Messages.Exports_data, ".csv");
        if (file != null) {
            data(page, file);
        }
    }

    private static Path ask(Shell shell, SoundPage page, String filter, String title, String ending) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[] { filter });
        dialog.setFileName(page.clip().name().replaceAll("\\.[A-Za-z0-9]{2,4}$", "") + ending);
        dialog.setOverwrite(true);
        String path = dialog.open();
        return path == null ? null : Path.of(path);
    }

    private interface Writing {
        void to(OutputStream out, StepContext context) throws IOException;
    }

    /** Keeps the picture of all strips over what is seen, light for paper. */
    public static Job picture(SoundPage page, Path file) {
        List<Lane> lanes = page.canvas().strips().stream().map(Strip::lane).filter(l -> l != null).toList();
        double[] range = page.range();
        String title = page.clip().name();
        return write(page, file, (out, context) -> ImageIO.write(new LayerPicture(title, WIDTH, LANE, 2, Inks.LIGHT).render(lanes, range[0], range[1], context), "png", out));
    }

    /** Keeps the data of the selected layer over what is seen or marked. */
    public static Job data(SoundPage page, Path file) {
        MediaLayer layer = page.selected();
        double[] range = page.range();
        return write(page, file, (out, context) -> {
            layer.prepare(range[0], range[1], context);
            BufferedWriter writer = new BufferedWriter(new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8));
            layer.csv(range[0], range[1], writer, context);
            writer.flush();
        });
    }

    private static Job write(SoundPage page, Path file, Writing writing) {
        Display display = page.canvas().getDisplay();
        Job job = Job.create(NLS.bind(Messages.Exports_job, file.getFileName()), (IProgressMonitor monitor) -> {
            String said;
            IStatus status = Status.OK_STATUS;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writing.to(out, new SimpleContext(0, Parallel.machine(), monitor, Contributions.NONE));
                said = NLS.bind(Messages.Exports_done, file);
            } catch (OperationCanceledException e) {
                said = NLS.bind(Messages.Exports_cancelled, file);
                status = Status.CANCEL_STATUS;
            } catch (IOException e) {
                said = NLS.bind(Messages.Exports_failed, file, e.getMessage());
            }
            String sentence = said;
            if (!display.isDisposed()) {
                display.asyncExec(() -> page.tell(sentence));
            }
            return status;
        });
        job.schedule();
        return job;
    }
}
