"""Puts the board together: pins, their pictures, its exports."""

from illpose_app.composition.foundation import Foundation
from illpose_app.services.board_picture import board_picture
from illpose_app.services.export_board import export_folder, export_picture
from illpose_app.services.pin_files import keep_pasted, pin_files
from illpose_app.storage.boards import BoardRepository
from illpose_app.ui.board.board_controller import BoardController, BoardServices
from illpose_app.ui.board.board_images import BoardImages
from illpose_app.ui.board.board_page import BoardPage

#: Behind the pictures of a board that is exported: a grey that favours neither light nor dark ones.
BOARD_GROUND = (52, 55, 61)


def make_images(base: Foundation) -> BoardImages:
    """Make what fetches the pictures of pins."""
    return BoardImages(
        lambda pin, side: board_picture(pin, side, database=base.database, thumbnails=base.thumbnails),
        base.background,
    )


def make_board(base: Foundation, page: BoardPage) -> BoardController:
    """Make what keeps, changes and exports boards."""
    services = BoardServices(
        boards=BoardRepository(base.database),
        pin_files=lambda paths: pin_files(paths, thumbnails=base.thumbnails),
        keep_pasted=lambda png: keep_pasted(png, folder=base.places.data / "pasted"),
        export_picture=lambda pins, place: export_picture(
            pins,
            place,
            read=lambda pin, side: board_picture(pin, side, database=base.database, thumbnails=base.thumbnails),
            ground=BOARD_GROUND,
        ),
        export_folder=lambda pins, folder: export_folder(pins, folder, database=base.database),
    )
    return BoardController(services, page, base.background)
