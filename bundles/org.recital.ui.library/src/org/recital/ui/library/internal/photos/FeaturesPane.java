/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.photos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.PixelImages;

/** What is seen in the photo that is selected: words above, and a picture for each kind of feature. */
final class FeaturesPane {

    private static final Map<String, String> NAMES = Map.of("palette", Messages.Features_palette, "colour-statistics", Messages.Features_colours, "texture",
            Messages.Features_texture, "composition", Messages.Features_composition, "sharpness", Messages.Features_sharpness, "colour-grid", Messages.Features_grid);

    private final Composite control;
    private final Label words;
    private final ScrolledComposite scroll;
    private final Composite pictures;
    private final List<Image> images = new ArrayList<>();

    FeaturesPane(Composite parent) {
        control = new Composite(parent, SWT.NONE);
        control.setLayout(GridLayoutFactory.fillDefaults().margins(4, 0).spacing(0, 4).create());
        words = new Label(control, SWT.WRAP);
        words.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).create());
        scroll = new ScrolledComposite(control, SWT.V_SCROLL);
        scroll.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(120, 60).create());
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        pictures = new Composite(scroll, SWT.NONE);
        pictures.setLayout(RowLayoutFactory.swtDefaults().wrap(true).margins(0, 0).spacing(8).create());
        scroll.setContent(pictures);
        scroll.addListener(SWT.Resize, e -> sized());
        control.addListener(SWT.Dispose, e -> images.forEach(Image::dispose));
        say(Messages.Features_none);
    }

    private void sized() {
        scroll.setMinHeight(pictures.computeSize(Math.max(1, scroll.getClientArea().width), SWT.DEFAULT).y);
    }

    /** Says something instead of what is seen. */
    void say(String text) {
        clear();
        words.setText(text.replace("&", "&&"));
        control.layout(true, true);
    }

    private void clear() {
        for (var child : pictures.getChildren()) {
            child.dispose();
        }
        images.forEach(Image::dispose);
        images.clear();
    }

    /** Shows what is seen. */
    void show(String title, PhotoSeen seen) {
        clear();
        words.setText((title + (seen.words().isEmpty() ? "" : ": " + String.join(", ", seen.words()))).replace("&", "&&"));
        for (PhotoSeen.Seen picture : seen.pictures()) {
            Composite cell = new Composite(pictures, SWT.NONE);
            cell.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 2).create());
            String name = NAMES.getOrDefault(picture.extractor(), picture.extractor());
            Image image = new Image(cell.getDisplay(), PixelImages.of(picture.argb(), picture.width(), picture.height()));
            images.add(image);
            Label shown = new Label(cell, SWT.NONE);
            shown.setImage(image);
            shown.setToolTipText(name);
            Label said = new Label(cell, SWT.NONE);
            said.setText(name);
        }
        pictures.layout(true, true);
        sized();
        control.layout(true, true);
    }

    /** What is said above the pictures. */
    String words() {
        return words.getText();
    }

    /** How many pictures are shown. */
    int pictures() {
        return images.size();
    }

    Composite control() {
        return control;
    }
}
